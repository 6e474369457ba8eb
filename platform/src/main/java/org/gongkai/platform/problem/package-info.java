/**
 * What is answered when something cannot be done, as {@code application/problem+json} (RFC 9457).
 *
 * <p>Services throw a {@link org.gongkai.platform.problem.ProblemException} that carries data only:
 * what kind of refusal, a stable code, arguments, perhaps field errors and the rule of law behind
 * it. It knows neither HTTP nor prose. One place turns it, and every error of the framework, into
 * the answer, with texts in Chinese or English from {@code problems*.properties}.
 *
 * <p>Texts: a service keeps {@code problems.properties} (English) and {@code
 * problems_zh_CN.properties} with {@code <code>.title} and {@code <code>.detail}; for a field error
 * {@code <code>.detail}. <code>{name}</code> stands for the argument of that name.
 */
package org.gongkai.platform.problem;
