package dev.newsfold.enrich.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * How RocksDB keeps the stores of the fold: small on disk, and within one bound of memory for all
 * of them together. Kafka Streams makes it by its name in the configuration.
 */
public final class StoreMemory implements RocksDBConfigSetter {

  /** The megabytes that all stores of this process may take outside the heap. */
  public static final String MEGABYTES = "newsfold.fold.store-megabytes";

  private static final int DEFAULT_MEGABYTES = 128;

  private static final int MEGABYTE_BITS = 20;

  /**
   * Of the memory what indexes, filters and dictionaries of files may take before anything else.
   * Preset is nothing, so that blocks push them out.
   */
  private static final double INDEXES_SHARE = .5;

  private static final int ANY_SHARDS = -1;

  /** Of the memory for what is not written to disk yet. */
  private static final int WRITE_BUFFERS_SHARE = 3;

  private static final long WRITE_BUFFER_BYTES = 8L << 20;

  /** Larger blocks are packed better and cost more to read. */
  private static final long BLOCK_BYTES = 8 << 10;

  /** Records repeat words of one another; blocks are too short to tell. */
  private static final int DICTIONARY_BYTES = 16 << 10;

  /** Of a dictionary's size what is read for it. */
  private static final int READ_FOR_DICTIONARY = 10;

  /** What is compacted is packed again each time. */
  private static final int LEVEL = 1;

  /**
   * The last time it takes longer: nine tenths of all lie there, a thirtieth smaller so. Reading is
   * as fast.
   */
  private static final int LAST_LEVEL = 6;

  /**
   * As much of a new file is held in memory until its dictionary is made: preset are 64 MB, for
   * each of two at a time.
   */
  private static final long FILE_BYTES = 8L << 20;

  private static final double BLOOM_BITS = 10;

  /**
   * Of what is not written to disk yet, for a filter that tells what is not there: most that is
   * looked up is older, or nowhere.
   */
  private static final double UNWRITTEN_FILTER_SHARE = .02;

  /** The same for all stores; made by the first one that is opened and never given back. */
  private static final class Shared {

    private final Cache cache;
    private final WriteBufferManager writeBuffers;
    private final CompressionOptions compression = compression(LEVEL);
    private final CompressionOptions lastCompression = compression(LAST_LEVEL);

    Shared(long bytes) {
      cache = new LRUCache(bytes, ANY_SHARDS, false, INDEXES_SHARE);
      writeBuffers = new WriteBufferManager(bytes / WRITE_BUFFERS_SHARE, cache);
    }

    private static CompressionOptions compression(int level) {
      return new CompressionOptions()
          .setMaxDictBytes(DICTIONARY_BYTES)
          .setZStdMaxTrainBytes(READ_FOR_DICTIONARY * DICTIONARY_BYTES)
          .setLevel(level)
          .setEnabled(true);
    }
  }

  private static @Nullable Shared shared;

  private static synchronized Shared shared(Map<String, Object> configs) {
    if (shared == null) {
      Object configured = configs.get(MEGABYTES);
      int megabytes =
          configured == null ? DEFAULT_MEGABYTES : Integer.parseInt(configured.toString());
      shared = new Shared((long) megabytes << MEGABYTE_BITS);
    }
    return shared;
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    Shared memory = shared(configs);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(memory.cache);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    table.setBlockSize(BLOCK_BYTES);
    table.setFilterPolicy(new BloomFilter(BLOOM_BITS));
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.writeBuffers);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    options.setMemtablePrefixBloomSizeRatio(UNWRITTEN_FILTER_SHARE);
    options.setMemtableWholeKeyFiltering(true);
    options.setTargetFileSizeBase(FILE_BYTES);
    options.setCompressionType(CompressionType.ZSTD_COMPRESSION);
    options.setCompressionOptions(memory.compression);
    options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
    options.setBottommostCompressionOptions(memory.lastCompression);
  }

  /** What is shared stays for the stores that are opened next. */
  @Override
  public void close(String storeName, Options options) {}
}
