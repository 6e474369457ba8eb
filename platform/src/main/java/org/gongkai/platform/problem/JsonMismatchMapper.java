package org.gongkai.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Leads JSON of the wrong shape to {@link ProblemMapper}, past the framework's own answer. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class JsonMismatchMapper extends ExceptionMapperBase<MismatchedInputException>
    implements ExceptionMapper<MismatchedInputException> {

  @Override
  protected HttpProblem toProblem(MismatchedInputException mismatch) {
    return HttpProblem.valueOf(Status.BAD_REQUEST);
  }
}
