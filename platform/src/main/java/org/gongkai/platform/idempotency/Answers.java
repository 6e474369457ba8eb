package org.gongkai.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse;

/** Turns an operation's answer into what is stored, and back. */
@ApplicationScoped
class Answers {

  static final String REPLAYED = "Idempotency-Replayed";
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
  private static final int FIRST_ERROR = 400;

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** What to keep of an answer, a {@code Response} or a {@code RestResponse}. */
  StoredAnswer store(byte[] fingerprint, Object result) {
    Response answer =
        result instanceof RestResponse<?> typed ? typed.toResponse() : (Response) result;
    if (answer.getStatus() >= FIRST_ERROR) {
      throw new IllegalStateException("an idempotent operation refuses by exception");
    }
    return new StoredAnswer(
        fingerprint,
        answer.getStatus(),
        answer.getHeaderString(HttpHeaders.LOCATION),
        answer.getHeaderString(HttpHeaders.ETAG),
        answer.getEntity() == null ? null : write(answer.getEntity()));
  }

  /** The stored answer as the type that the operation returns. */
  Object replay(StoredAnswer stored, Class<?> returnType) {
    return RestResponse.class.isAssignableFrom(returnType) ? typed(stored) : untyped(stored);
  }

  private static Response untyped(StoredAnswer stored) {
    ResponseBuilder answer = Response.status(stored.status()).header(REPLAYED, true);
    if (stored.location() != null) {
      answer.header(HttpHeaders.LOCATION, stored.location());
    }
    if (stored.etag() != null) {
      answer.header(HttpHeaders.ETAG, stored.etag());
    }
    if (stored.body() != null) {
      answer.type(JSON).entity(stored.body());
    }
    return answer.build();
  }

  private static RestResponse<Object> typed(StoredAnswer stored) {
    RestResponse.ResponseBuilder<Object> answer =
        RestResponse.ResponseBuilder.<Object>create(stored.status(), null).header(REPLAYED, true);
    if (stored.location() != null) {
      answer.header(HttpHeaders.LOCATION, stored.location());
    }
    if (stored.etag() != null) {
      answer.header(HttpHeaders.ETAG, stored.etag());
    }
    if (stored.body() != null) {
      answer.type(JSON).entity(stored.body());
    }
    return answer.build();
  }

  private String write(Object entity) {
    try {
      return json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }
}
