package org.gongkai.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.InvalidRequest;

/**
 * Which page of a list is asked for; take it as {@code @BeanParam PageQuery}.
 *
 * @param limit items per page, 1 to 100, 20 when not given
 * @param cursor where to go on: {@code next} of the page before; null for the first page
 */
public record PageQuery(
    @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        @Parameter(
            description = "每页条数 / items per page",
            example = "20",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "100",
                    defaultValue = "20"))
        int limit,
    @QueryParam("cursor")
        @Parameter(
            description = "上一页返回的 next / `next` of the page before; leave out for the first page")
        String cursor) {

  private static final int MOST = 100;

  /** Holds the limit even where a resource forgot {@code @Valid}. */
  public PageQuery {
    if (limit < 1 || limit > MOST) {
      throw new InvalidRequest(
          FieldError.ofParameter("limit", "out-of-range", Map.of("min", 1, "max", MOST)));
    }
  }

  /** The rows to read: one more than shown, which tells whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }

  /** What is shown of the rows read. */
  <R> List<R> shown(List<R> rows) {
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }
}
