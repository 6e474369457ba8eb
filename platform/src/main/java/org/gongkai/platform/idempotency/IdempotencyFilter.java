package org.gongkai.platform.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Takes the key and the fingerprint of a request to an {@link Idempotent} operation, after
 * authorisation and before the body is read as what it means.
 *
 * <p>The body is held in memory; the limit on bodies bounds it. Of a form the parts are added by
 * the interceptor, since they are files by then.
 */
@Provider
public class IdempotencyFilter implements ContainerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");

  private final IdempotentRequest current;

  @Context ResourceInfo operation;

  IdempotencyFilter(IdempotentRequest current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!operation.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
      return;
    }
    boolean form = isForm(request.getMediaType());
    current.begin(
        keyOf(request),
        form,
        request.getMethod(),
        request.getUriInfo().getRequestUri().getRawPath()
            + '?'
            + request.getUriInfo().getRequestUri().getRawQuery());
    if (!form) {
      byte[] body = request.getEntityStream().readAllBytes();
      current.add(body);
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  private static String keyOf(ContainerRequestContext request) {
    String key = request.getHeaderString(HEADER);
    if (key == null || key.isBlank()) {
      throw new IdempotencyKeyRequired();
    }
    if (!KEY.matcher(key).matches()) {
      throw new IdempotencyKeyMalformed(LONGEST);
    }
    return key;
  }

  private static boolean isForm(MediaType type) {
    return type != null
        && (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
            || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }
}
