package dev.newsfold.query.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;
import org.jboss.logging.Logger;

/** An index in a folder, open for one writer and many searches. */
final class LuceneIndex implements Closeable {

  private static final Logger LOG = Logger.getLogger(LuceneIndex.class);
  private static final int SHOWN = 100;

  /**
   * Smaller ones are merged as if they were that large: the larger this is, the fewer there are to
   * be searched, and the more often what is indexed one after the other is merged. Lucene 9 presets
   * the same, Lucene 10 presets 16.
   */
  private static final int SMALLEST_MEGABYTES = 2;

  /** Preset are 10, which are merged less often; looking a word up costs the same in each. */
  private static final int SEGMENTS_OF_A_SIZE = 4;

  /**
   * Each refresh makes a segment, most of which are merged before the next commit: those stay in
   * memory until then.
   */
  private static final int UNWRITTEN_MEGABYTES = 8;

  private static final int LARGEST_UNWRITTEN_MEGABYTES = 1;

  /** As the front page lists: a list that is sorted so ends early in each segment. */
  static final Sort NEWEST =
      new Sort(
          new SortField(Fields.MOMENT, SortField.Type.LONG, true),
          new SortField(Fields.NUMBER, SortField.Type.LONG, true));

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private Progress progress;

  private LuceneIndex(Directory directory, IndexWriter writer, Progress progress)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
    this.progress = progress;
  }

  /** Opens what the last commit left; begins anew where that is of no use. */
  static LuceneIndex open(Path folder, int bufferMegabytes) throws IOException {
    Directory directory =
        new NRTCachingDirectory(
            FSDirectory.open(Files.createDirectories(folder)),
            LARGEST_UNWRITTEN_MEGABYTES,
            UNWRITTEN_MEGABYTES);
    try {
      Progress progress = readProgress(directory);
      if (progress.origin() == null) {
        clear(directory);
      }
      IndexWriter writer = new IndexWriter(directory, configuration(bufferMegabytes));
      // An index of an earlier version may have been merged in other steps.
      writer.maybeMerge();
      return new LuceneIndex(directory, writer, progress);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          "another process has the search index in "
              + folder.toAbsolutePath()
              + "; newsfold.index.folder has to be another one for each",
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Progress readProgress(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Progress.NONE;
    }
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      DirectoryReader.open(directory).close();
      return Progress.read(commit.getUserData());
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException
        | IllegalArgumentException e) {
      LOG.warn("The search index cannot be read; it is made again", e);
      return Progress.NONE;
    }
  }

  /** A writer would read what is there even to replace it. Files of others are left alone. */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
            || file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexWriterConfig configuration(int bufferMegabytes) {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(SMALLEST_MEGABYTES);
    merging.setSegmentsPerTier(SEGMENTS_OF_A_SIZE);
    return new IndexWriterConfig(Analysis.OF_TEXTS)
        .setMergePolicy(merging)
        .setRAMBufferSizeMB(bufferMegabytes)
        .setIndexSort(NEWEST)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  Progress progress() {
    return progress;
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Takes everything out; as long as that is not committed, a crash takes it back. */
  void begin() throws IOException {
    writer.deleteAll();
    progress = Progress.NONE;
  }

  /** Several threads may add at the same time. */
  void add(Indexed document) {
    try {
      writer.addDocument(document.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      passOver(document, e);
    }
  }

  /** Lucene has reasons of its own to refuse one, and goes on; who tried again would for good. */
  private static void passOver(Indexed document, IllegalArgumentException reason) {
    String id = document.id().substring(0, Math.min(document.id().length(), SHOWN));
    LOG.errorf("%s %s is not found by searches: %s", document.kind(), id, reason.getMessage());
  }

  void replace(Indexed document) throws IOException {
    try {
      update(document);
    } catch (IllegalArgumentException e) {
      passOver(document, e);
    }
  }

  private void update(Indexed document) throws IOException {
    writer.updateDocument(key(document.kind(), document.id()), document.document());
  }

  void delete(String kind, Collection<String> ids) throws IOException {
    writer.deleteDocuments(ids.stream().map(id -> key(kind, id)).toArray(Term[]::new));
  }

  /** Takes ids of documents, some at a time. */
  @FunctionalInterface
  interface Ids {
    void take(List<String> ids) throws IOException;
  }

  /** Hands over the ids of all documents of a kind that are found. */
  void eachId(String kind, int atATime, Ids ids) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      List<String> waiting = new ArrayList<>(atATime);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Terms keys = leaf.reader().terms(Fields.KEY);
        TermsEnum each = keys == null ? TermsEnum.EMPTY : keys.iterator();
        String prefix = Fields.key(kind, "");
        for (BytesRef key = each.next(); key != null; key = each.next()) {
          String text = key.utf8ToString();
          if (text.startsWith(prefix)) {
            waiting.add(text.substring(prefix.length()));
          }
          if (waiting.size() == atATime) {
            ids.take(List.copyOf(waiting));
            waiting.clear();
          }
        }
      }
      ids.take(waiting);
    } finally {
      release(searcher);
    }
  }

  private static Term key(String kind, String id) {
    return new Term(Fields.KEY, Fields.key(kind, id));
  }

  /** Everything up to that change is found from here on. */
  void refresh(Progress reached) throws IOException {
    searchers.maybeRefreshBlocking();
    progress = reached;
  }

  /** What is found now is found after a crash. */
  void commit() throws IOException {
    if (progress.origin() != null) {
      writer.setLiveCommitData(progress.toCommit().entrySet());
      writer.commit();
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      searchers.close();
    }
  }
}
