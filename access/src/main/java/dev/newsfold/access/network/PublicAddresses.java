package dev.newsfold.access.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the addresses that anyone reaches from those that only this machine or network does: the
 * special-purpose registries of IANA (RFC 6890), multicast, and the IPv6 addresses that stand for
 * an IPv4 one.
 */
public final class PublicAddresses {

  private static final List<Block> NOT_PUBLIC =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4),
          // Unspecified, loopback, and the two ways to write an IPv4 address
          Block.of("::", 96),
          new Block(mappedPrefix(), 96),
          // Translation to IPv4, by prefixes known and local (RFC 6052, RFC 8215)
          Block.of("64:ff9b::", 96),
          Block.of("64:ff9b:1::", 48),
          Block.of("100::", 64),
          // Protocol assignments, Teredo, benchmarks
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20),
          Block.of("5f00::", 16),
          Block.of("fc00::", 7),
          Block.of("fe80::", 10),
          Block.of("fec0::", 10),
          Block.of("ff00::", 8));

  private PublicAddresses() {}

  public static boolean includes(InetAddress address) {
    byte[] bytes = address.getAddress();
    return NOT_PUBLIC.stream().noneMatch(block -> block.includes(bytes));
  }

  /** As bytes, since Java makes an IPv4 address of such a literal. */
  private static byte[] mappedPrefix() {
    byte[] prefix = new byte[16];
    prefix[10] = (byte) 0xff;
    prefix[11] = (byte) 0xff;
    return prefix;
  }

  /** The addresses that begin alike. */
  private static final class Block {

    private final byte[] prefix;
    private final int bits;

    Block(byte[] prefix, int bits) {
      this.prefix = prefix;
      this.bits = bits;
    }

    static Block of(String literal, int bits) {
      try {
        return new Block(InetAddress.getByName(literal).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal + " is no literal address", e);
      }
    }

    boolean includes(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = bits % 8;
      if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
        return false;
      }
      int mask = (0xff00 >> rest) & 0xff;
      return rest == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }
  }
}
