package dev.newsfold.ingest.upload;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.identity.FileId;
import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of any format that can be read, and what became of them. */
@Path("/api/files")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

  private final Desk desk;
  private final Ingestion ingestion;

  FilesResource(Desk desk, Ingestion ingestion) {
    this.desk = desk;
    this.ingestion = ingestion;
  }

  /** A list, as every list of the interface is wrapped. */
  public record Reports(List<FileReport> items) {}

  @POST
  @Blocking
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Takes files",
      description =
          "Answers when they are published, with a report for each, in their order. A file whose"
              + " bytes were taken before is not read again, unless nothing in it could be used.")
  @APIResponse(responseCode = "202", description = "Taken; unusable files and parts are listed")
  @APIResponse(responseCode = "200", description = "All of them were taken before: their reports")
  @APIResponse(responseCode = "400", description = "There is no file in the form")
  @APIResponse(responseCode = "503", description = "Kafka does not answer")
  public RestResponse<Reports> post(@RestForm(FileUpload.ALL) List<FileUpload> files) {
    if (files.isEmpty()) {
      throw new ProblemException(
          Problem.of(400, "no-file", "No file", "The form holds no file part", "files"));
    }
    List<Taken> taken = desk.take(files.stream().map(FilesResource::document).toList(), false);
    boolean isNothingNew = taken.stream().allMatch(Taken::before);
    return RestResponse.status(
        isNothingNew ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED,
        new Reports(taken.stream().map(Taken::report).toList()));
  }

  private static Document document(FileUpload file) {
    return Document.ofFile(file.uploadedFile(), file.fileName(), file.size(), file.contentType());
  }

  @GET
  @Blocking
  @Path("/{id}")
  @Operation(summary = "What became of a file or request body")
  @APIResponse(responseCode = "200", description = "Its report")
  @APIResponse(responseCode = "404", description = "No file of this id was taken")
  public FileReport get(@PathParam("id") String id) {
    return FileId.parse(id)
        .flatMap(ingestion::find)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        404, "unknown-file", "Unknown file", "No file has the id " + id, "id")));
  }
}
