package org.gongkai.catalog.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.item.ItemFilter;

/** Items as a workbook. */
@Path("/v1/items/export.xlsx")
@Tag(name = "exports")
class ExportResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ItemExport export;

  ExportResource(ItemExport export) {
    this.export = export;
  }

  @GET
  @Produces(XLSX)
  @PermitAll
  @Operation(
      operationId = "exportItems",
      summary = "导出公开标准目录表 / Export items as the standard directory table",
      description =
          """
          筛选条件同查询公开事项；文本单元格一律为文本，不会成为公式；导出的表可以修改后再导入。 \
          / Filters as in the list of items. Every text is a text cell, never a formula. The table \
          can be changed and imported again.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "工作簿 / the workbook",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response items(@BeanParam @Valid ItemFilter filter) {
    StreamingOutput body = out -> export.write(filter, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"items.xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .build();
  }
}
