package org.gongkai.platform.security;

/** The realm's roles, for {@code @RolesAllowed}. */
public final class Roles {

  /** Keeps units, domains and items. */
  public static final String CATALOG_ADMIN = "catalog-admin";

  /** Drafts, and works on the tasks of their unit. */
  public static final String UNIT_OFFICER = "unit-officer";

  /** Reviews confidentiality; never what they drafted. */
  public static final String REVIEWER = "reviewer";

  /** Signs; never what they reviewed. */
  public static final String SIGNER = "signer";

  /** Supervises a jurisdiction. */
  public static final String SUPERVISOR = "supervisor";

  /** Assesses units. */
  public static final String ASSESSOR = "assessor";

  /** Reads the audit journal. */
  public static final String AUDITOR = "auditor";

  /** Another system. */
  public static final String INTEGRATOR = "integrator";

  /** Runs the suite. */
  public static final String SYSTEM_ADMIN = "system-admin";

  private Roles() {}
}
