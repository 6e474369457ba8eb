package org.gongkai.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.gongkai.platform.problem.ConcurrentChange;
import org.gongkai.platform.security.CurrentActor;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Runs an {@link Idempotent} operation at most once per caller and key.
 *
 * <p>Stands inside validation, so that an invalid request costs no transaction, and opens the
 * transaction which the services join: key, creation, events, audit and answer commit together.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotencyInterceptor {

  private final IdempotentRequest request;
  private final IdempotencyKeys keys;
  private final Answers answers;
  private final CurrentActor actors;

  IdempotencyInterceptor(
      IdempotentRequest request, IdempotencyKeys keys, Answers answers, CurrentActor actors) {
    this.request = request;
    this.keys = keys;
    this.answers = answers;
    this.actors = actors;
  }

  @AroundInvoke
  Object once(InvocationContext operation) throws IOException {
    if (request.isForm()) {
      addParts(operation.getParameters());
    }
    String principal = actors.get().subject();
    String key = request.key();
    byte[] fingerprint = request.fingerprint();
    return QuarkusTransaction.requiringNew()
        .call(() -> answer(operation, principal, key, fingerprint));
  }

  private Object answer(
      InvocationContext operation, String principal, String key, byte[] fingerprint)
      throws Exception {
    if (keys.claim(principal, key, fingerprint)) {
      Object result = operation.proceed();
      keys.store(principal, key, answers.store(fingerprint, result));
      return result;
    }
    StoredAnswer earlier = keys.find(principal, key).orElseThrow(ConcurrentChange::new);
    if (!earlier.isFor(fingerprint)) {
      throw new IdempotencyKeyReused();
    }
    return answers.replay(earlier, operation.getMethod().getReturnType());
  }

  private void addParts(Object[] parameters) throws IOException {
    for (Object part : parameters) {
      if (part instanceof FileUpload file) {
        request.add(file.fileName());
        request.add(Files.readAllBytes(file.uploadedFile()));
      } else {
        request.add(Objects.toString(part, ""));
      }
    }
  }
}
