package dev.newsfold.ingest;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.RejectedPart;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.identity.ArticleIdentity;
import dev.newsfold.ingest.identity.FileId;
import dev.newsfold.ingest.identity.RejectionId;
import dev.newsfold.ingest.publish.Message;
import dev.newsfold.ingest.publish.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Hands on the parts of one document as they are read, and keeps the account of them. */
final class Reading implements Consumer<Part> {

  /** A report is one record on Kafka; each rejection has a record of its own anyway. */
  private static final int MOST_LISTED = 1000;

  private final FileId id;
  private final HandedIn handedIn;
  private final Messages messages;
  private final Consumer<Message> published;
  private final Set<String> articleIds = new LinkedHashSet<>();
  private final List<RejectedPart> rejections = new ArrayList<>();
  private int rejected;
  private int parts;

  Reading(FileId id, HandedIn handedIn, Messages messages, Consumer<Message> published) {
    this.id = id;
    this.handedIn = handedIn;
    this.messages = messages;
    this.published = published;
  }

  @Override
  public void accept(Part part) {
    parts++;
    if (part instanceof Part.Found found) {
      publish(found);
    }
    if (part instanceof Part.Rejected refused) {
      reject(refused);
    }
  }

  private void publish(Part.Found found) {
    RawArticle article = article(found);
    MDC.put("articleId", article.id());
    try {
      Optional<Message> message = messages.of(article, id + "-" + parts);
      if (message.isEmpty()) {
        String reason = "is too large for a record on Kafka";
        reject(new Part.Rejected(found.place(), RejectionCode.TOO_LARGE, reason, null));
        return;
      }
      published.accept(message.get());
      articleIds.add(article.id());
    } finally {
      MDC.remove("articleId");
    }
  }

  private RawArticle article(Part.Found found) {
    FoundArticle article = found.article();
    Statements said = article.statements();
    ArticleIdentity identity = ArticleIdentity.of(article);
    return new RawArticle(
        identity.id(),
        identity.contentHash(),
        article.mediaType(),
        article.text(),
        article.headerLines(),
        said.url(),
        said.title(),
        said.byline(),
        said.published(),
        said.source(),
        said.language(),
        origin(found.place()),
        handedIn.receivedAt());
  }

  private void reject(Part.Rejected part) {
    rejected++;
    String code = part.code().wireName();
    String rejectionId = RejectionId.of(id, part.place(), code).value();
    String place = part.place() == null ? "" : ", " + part.place();
    String reason = handedIn.document().name() + place + " " + part.reason();
    RejectedInput input = RejectedInput.of(part, handedIn.document());
    published.accept(
        messages.of(
            new Rejection(
                rejectionId,
                Stage.INGEST,
                code,
                reason,
                origin(part.place()),
                input.value(),
                input.encoding(),
                handedIn.receivedAt())));
    if (rejections.size() < MOST_LISTED) {
      rejections.add(new RejectedPart(rejectionId, code, part.place(), reason));
    }
  }

  private Origin origin(@Nullable String place) {
    return new Origin(handedIn.via(), handedIn.document().name(), id.toString(), place);
  }

  /** The account, when all is read. */
  FileReport report() {
    if (rejected > rejections.size()) {
      RejectedPart last = rejections.get(rejections.size() - 1);
      int unlisted = rejected - rejections.size();
      String reason =
          handedIn.document().name() + " has " + unlisted + " more parts that could not be used";
      rejections.add(new RejectedPart(last.rejectionId(), "unlisted", null, reason));
    }
    return new FileReport(
        id.toString(),
        handedIn.document().name(),
        handedIn.via(),
        state(),
        handedIn.document().size(),
        List.copyOf(articleIds),
        rejections,
        handedIn.receivedAt());
  }

  private State state() {
    if (articleIds.isEmpty()) {
      return State.REJECTED;
    }
    return rejections.isEmpty() ? State.PUBLISHED : State.PARTLY_PUBLISHED;
  }
}
