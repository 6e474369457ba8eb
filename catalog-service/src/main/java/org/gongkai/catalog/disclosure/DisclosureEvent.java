package org.gongkai.catalog.disclosure;

/** What happened to a disclosure; carries it as it is afterwards. */
public sealed interface DisclosureEvent {

  /** The disclosure after the change. */
  Disclosure disclosure();

  /** A draft was begun: its dates start the clock. */
  record Drafted(Disclosure disclosure) implements DisclosureEvent {}

  /** A draft was revised. */
  record Revised(Disclosure disclosure) implements DisclosureEvent {}

  /** A draft was submitted to the confidentiality review. */
  record Submitted(Disclosure disclosure) implements DisclosureEvent {}

  /** The confidentiality review was passed. */
  record ReviewPassed(Disclosure disclosure) implements DisclosureEvent {}

  /** The confidentiality review was refused. */
  record ReviewRefused(Disclosure disclosure) implements DisclosureEvent {}

  /** It became public. */
  record Published(Disclosure disclosure) implements DisclosureEvent {}

  /** A new edition took the place of the earlier one. */
  record Corrected(Disclosure disclosure) implements DisclosureEvent {}

  /** It is no longer public. */
  record Withdrawn(Disclosure disclosure) implements DisclosureEvent {}

  /** The draft was given up. */
  record Discarded(Disclosure disclosure) implements DisclosureEvent {}
}
