package org.gongkai.catalog.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import org.gongkai.platform.etag.EntityTags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with their entity tag (RFC 9110 §8.8) and cache directive (RFC 9111 §5.2). */
public final class Answers {

  private static final String REVALIDATE = "public, no-cache";
  private static final String BRIEFLY = "public, max-age=10";
  private static final String NEVER = "private, no-store";

  private Answers() {}

  /** A public resource: kept by caches, asked for again by its tag; 304 when it has not changed. */
  public static <T> RestResponse<T> publicRead(Request request, long version, T body) {
    boolean unchanged =
        request.evaluatePreconditions(new EntityTag(Long.toString(version))) != null;
    ResponseBuilder<T> answer =
        unchanged
            ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
            : ResponseBuilder.ok(body);
    return tagged(answer, version, REVALIDATE).build();
  }

  /** A public list: kept by caches for seconds. */
  public static <T> RestResponse<T> publicList(T body) {
    return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, BRIEFLY).build();
  }

  /** What only this caller may see: kept by nobody. */
  public static <T> RestResponse<T> privateRead(long version, T body) {
    return tagged(ResponseBuilder.ok(body), version, NEVER).build();
  }

  /** A list that only this caller may see: kept by nobody. */
  public static <T> RestResponse<T> privateList(T body) {
    return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, NEVER).build();
  }

  /** Something new, with its address. */
  public static <T> RestResponse<T> created(URI location, long version, T body) {
    return tagged(ResponseBuilder.<T>created(location).entity(body), version, NEVER).build();
  }

  /** Something changed, with its new tag. */
  public static <T> RestResponse<T> changed(long version, T body) {
    return privateRead(version, body);
  }

  private static <T> ResponseBuilder<T> tagged(
      ResponseBuilder<T> answer, long version, String cacheControl) {
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(version))
        .header(HttpHeaders.CACHE_CONTROL, cacheControl);
  }
}
