package org.gongkai.platform.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.gongkai.platform.problem.BodyRequired;

/**
 * An operation that takes a body never sees null: no body, and the JSON {@code null}, are refused.
 */
@Provider
public class RequiredBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw new BodyRequired();
    }
    return body;
  }
}
