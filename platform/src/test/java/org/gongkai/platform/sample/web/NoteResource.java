package org.gongkai.platform.sample.web;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.time.PlausibleDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/notes")
class NoteResource {

  private final NoteService notes;
  private final NoteRepository rows;
  private final Cursors cursors;

  NoteResource(NoteService notes, NoteRepository rows, Cursors cursors) {
    this.notes = notes;
    this.rows = rows;
    this.cursors = cursors;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "writeNote", summary = "写便条 / Write a note")
  public RestResponse<NoteView> write(@NotNull @Valid NoteRequest wanted) {
    NoteView note = notes.write(wanted);
    return ResponseBuilder.<NoteView>created(URI.create("/v1/notes/" + note.id()))
        .header(HttpHeaders.ETAG, EntityTags.of(note.version()))
        .entity(note)
        .build();
  }

  @GET
  @PermitAll
  @Operation(operationId = "listNotes", summary = "列出便条 / List notes")
  public Page<NoteView> list(
      @QueryParam("kind") Note.Kind kind,
      @QueryParam("dueOn") @PlausibleDate LocalDate dueOn,
      @QueryParam("code") @Size(max = 20) String code,
      @BeanParam PageQuery page) {
    String scope = Cursors.scope("notes", kind);
    List<String> after = cursors.decode(scope, page.cursor());
    String last = after.isEmpty() ? "" : after.get(0);
    PanacheQuery<Note> query =
        kind == null
            ? rows.find("code > ?1 order by code", last)
            : rows.find("code > ?1 and kind = ?2 order by code", last, kind);
    List<Note> found = query.range(0, page.rowsToRead() - 1).list();
    return Page.of(
        found, page, Note::view, note -> cursors.encode(scope, List.of(note.view().code())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.AUDITOR})
  @Operation(summary = "查看便条 / Show a note")
  public RestResponse<NoteView> get(@PathParam("id") UUID id) {
    return answer(notes.find(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "changeNote", summary = "修改便条 / Change a note")
  public RestResponse<NoteView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid NoteRequest wanted) {
    return answer(notes.change(id, EntityTags.required(ifMatch), wanted));
  }

  @GET
  @Path("/broken")
  @PermitAll
  @Operation(operationId = "breakNote", summary = "出错 / Break")
  public NoteView broken() {
    throw new IllegalStateException("the password is sesame");
  }

  private static RestResponse<NoteView> answer(NoteView note) {
    return ResponseBuilder.ok(note).header(HttpHeaders.ETAG, EntityTags.of(note.version())).build();
  }
}
