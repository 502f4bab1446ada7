package dev.newsfold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  @Test
  void takesANetworkOfIpv6ForOneAndAnIpv4AddressForItself() throws UnknownHostException {
    assertThat(network("2001:db8:1:2::7")).isEqualTo(network("2001:db8:1:2:3:4:5:6"));
    assertThat(network("2001:db8:1:2::7")).isNotEqualTo(network("2001:db8:1:3::7"));
    assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
  }

  private static String network(String address) throws UnknownHostException {
    return RequestLimits.network(InetAddress.getByName(address));
  }
}
