package org.gongkai.catalog.disclosure;

import org.gongkai.catalog.item.AudienceKind;

/**
 * Who sees what of a disclosure: the one rule that reads, lists and events follow.
 *
 * <p>Everybody sees what is published to the whole society, and that it was withdrawn and why. The
 * unit's people see all of their unit and those below it, supervisors all of their jurisdiction. To
 * everybody else there is nothing.
 */
final class DisclosureVisibility {

  private DisclosureVisibility() {}

  /** Whether everybody may read it now. */
  static boolean isPublic(Disclosure disclosure) {
    return disclosure.state() == DisclosureState.PUBLISHED
        && disclosure.subject().audience() == AudienceKind.WHOLE_SOCIETY;
  }

  static Sight of(Disclosure disclosure, Viewer viewer) {
    if (viewer.worksFor(disclosure.subject().unit())
        || viewer.supervises(disclosure.subject().jurisdiction())) {
      return Sight.WORK;
    }
    if (isPublic(disclosure)) {
      return Sight.PUBLICATION;
    }
    boolean wasPublic =
        disclosure.state() == DisclosureState.WITHDRAWN
            && disclosure.subject().audience() == AudienceKind.WHOLE_SOCIETY;
    return wasPublic ? Sight.WITHDRAWAL : Sight.NOTHING;
  }

  /** What of it is seen. */
  enum Sight {
    /** All, with the work on it. */
    WORK,
    /** What is public. */
    PUBLICATION,
    /** That it was withdrawn, and why. */
    WITHDRAWAL,
    /** Not even that it exists. */
    NOTHING
  }

  /** Who looks. */
  interface Viewer {

    /** Whether they are people of this unit or of one above it. */
    boolean worksFor(String unit);

    /** Whether they supervise this region. */
    boolean supervises(String jurisdiction);
  }
}
