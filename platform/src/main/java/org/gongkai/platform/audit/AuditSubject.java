package org.gongkai.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of an {@link Audited} command that identifies its subject; without it the
 * first {@code UUID} parameter is taken, and a command that has neither (a creation) has no subject
 * id.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface AuditSubject {}
