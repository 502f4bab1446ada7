package dev.newsfold.ingest.inbox;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Asks the kernel of Linux whether anybody has a file open for writing: a lease for reading is
 * refused while somebody has (fcntl(2), F_SETLEASE), mappings of it into memory included. A lease
 * that is granted is given back at once.
 *
 * <p>Whoever opens the file for writing within these microseconds waits until it is given back, and
 * the kernel signals this process. That is SIGIO by default, which would end it; here it is SIGURG,
 * which does nothing where nobody handles it, as nothing in a JVM does. An inotify of its own would
 * need no signal, but knows only what it has seen: nothing of a file that was being written when
 * this service started, or when the queue of events ran over.
 *
 * <p>Leases are for the owner of a file and for who has CAP_LEASE. They are asked for only on file
 * systems all of whose writers the kernel knows: one that another machine shares would grant them
 * while that one writes.
 */
final class Lease {

  private static final Logger LOG = Logger.getLogger(Lease.class);

  /** Those that have the numbers below. */
  private static final Set<String> ARCHITECTURES = Set.of("x86-64", "aarch64");

  private static final int O_RDONLY = 0;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_CLOEXEC = 0x80000;
  private static final int F_SETSIG = 10;
  private static final int F_SETLEASE = 1024;
  private static final int F_RDLCK = 0;
  private static final int F_UNLCK = 2;
  private static final int SIGURG = 23;
  private static final int EAGAIN = 11;

  /** More than a struct statfs has. */
  private static final int STATFS_BYTES = 256;

  /** Of linux/magic.h, ZFS from its own headers: ext, XFS, Btrfs, tmpfs, F2FS, bcachefs. */
  private static final Set<Long> LOCAL =
      Set.of(
          0xef53L,
          0x58465342L,
          0x9123683eL,
          0x01021994L,
          0xf2f52010L,
          0xca451a4eL,
          // overlayfs, ZFS
          0x794c7630L,
          0x2fc12fc1L);

  private static final boolean IS_THERE = isThere();

  private Lease() {}

  private static boolean isThere() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return false;
    }
    try {
      if (!ARCHITECTURES.contains(Platform.ARCH)) {
        return false;
      }
      Native.register(C.class, Platform.C_LIBRARY_NAME);
      return true;
    } catch (LinkageError e) {
      LOG.infof("Files are taken when they have not changed for a while: %s", e.getMessage());
      return false;
    }
  }

  /** Functions of libc. */
  private static final class C {

    private C() {}

    static native int open(byte[] path, int flags);

    static native int fstatfs(int descriptor, byte[] statfs);

    static native int fcntl(int descriptor, int command, int argument);

    static native int close(int descriptor);
  }

  static Writing of(Path file) {
    if (!IS_THERE) {
      return Writing.UNKNOWN;
    }
    int descriptor = C.open(nameForC(file), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
      return Writing.UNKNOWN;
    }
    try {
      return of(descriptor);
    } finally {
      C.close(descriptor);
    }
  }

  private static Writing of(int descriptor) {
    boolean isAskable =
        isOnLocalFileSystem(descriptor) && C.fcntl(descriptor, F_SETSIG, SIGURG) == 0;
    if (!isAskable) {
      return Writing.UNKNOWN;
    }
    if (C.fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
      C.fcntl(descriptor, F_SETLEASE, F_UNLCK);
      return Writing.NOBODY;
    }
    return Native.getLastError() == EAGAIN ? Writing.SOMEBODY : Writing.UNKNOWN;
  }

  private static boolean isOnLocalFileSystem(int descriptor) {
    byte[] statfs = new byte[STATFS_BYTES];
    if (C.fstatfs(descriptor, statfs) != 0) {
      return false;
    }
    return LOCAL.contains(ByteBuffer.wrap(statfs).order(ByteOrder.nativeOrder()).getLong());
  }

  /** As the JDK writes names, with the zero at the end. */
  private static byte[] nameForC(Path file) {
    byte[] name = file.toString().getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
    return Arrays.copyOf(name, name.length + 1);
  }
}
