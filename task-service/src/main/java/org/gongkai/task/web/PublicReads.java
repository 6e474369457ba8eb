package org.gongkai.task.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.gongkai.platform.etag.EntityTags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers for everybody, with their entity tag (RFC 9110 §8.8) and cache directive (RFC 9111 §5.2):
 * kept by caches, and asked for again by their tag.
 */
public final class PublicReads {

  /** Describes 304. */
  public static final String UNCHANGED =
      "未变更：If-None-Match 与 ETag 相同 / unchanged: If-None-Match is the ETag";

  private static final String REVALIDATE = "public, no-cache";

  private PublicReads() {}

  /**
   * The answer, or 304 when the caller has it.
   *
   * @param version changes whenever the answer at this address would
   */
  public static <T> RestResponse<T> answer(Request request, long version, T body) {
    boolean known = request.evaluatePreconditions(new EntityTag(Long.toString(version))) != null;
    ResponseBuilder<T> answer =
        known ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED) : ResponseBuilder.ok(body);
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(version))
        .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
        .build();
  }
}
