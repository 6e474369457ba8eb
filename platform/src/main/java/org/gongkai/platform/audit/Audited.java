package org.gongkai.platform.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a command of a service: attempts that are refused or fail leave an entry too.
 *
 * <p>It stands outside {@code @Transactional}, so that a conflict found only at commit counts as
 * well. Success is recorded by the command itself through {@link Audit}, for only it knows before
 * and after.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {

  /** {@code <subject type>.<verb>}, for instance {@code task.extend}. */
  @Nonbinding
  String value();
}
