package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.exchange.cell.RoleToken.And;
import org.gongkai.catalog.exchange.cell.RoleToken.Name;
import org.gongkai.catalog.exchange.cell.RoleToken.Others;
import org.gongkai.catalog.exchange.cell.RoleToken.Qualifier;
import org.gongkai.catalog.exchange.cell.RoleToken.Words;
import org.gongkai.catalog.exchange.cell.UnitDirectory.Lookup;
import org.gongkai.catalog.exchange.cell.UnitDirectory.Named;

/** Reads the names of a statement into units, groups and what is not known of them. */
final class WhoReader {

  private final UnitDirectory directory;
  private final List<RoleToken> tokens;
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final List<Doubt> doubts = new ArrayList<>();

  private WhoReader(UnitDirectory directory, List<RoleToken> tokens) {
    this.directory = directory;
    this.tokens = tokens;
  }

  static Who read(UnitDirectory directory, List<RoleToken> tokens) {
    WhoReader reader = new WhoReader(directory, tokens);
    reader.run();
    return new Who(List.copyOf(reader.units), List.copyOf(reader.groups), reader.doubts);
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      RoleToken token = tokens.get(i);
      if (token instanceof Name name) {
        known(name);
      } else if (token instanceof Words words) {
        i = unknown(words, i);
      } else if (token instanceof Others) {
        i = openList(i);
      } else if (token instanceof Qualifier qualifier) {
        doubts.add(new Doubt(Reason.QUALIFIED, qualifier.text(), List.of()));
      }
    }
  }

  private void known(Name name) {
    Lookup lookup = name.lookup();
    if (lookup.unique()) {
      Named named = lookup.named().get(0);
      (named.isGroup() ? groups : units).add(named.code());
    } else if (lookup.onDay()) {
      doubts.add(new Doubt(Reason.AMBIGUOUS_NAME, name.text(), near(lookup)));
    } else {
      doubts.add(new Doubt(Reason.NOT_VALID_ON_DAY, name.text(), near(lookup)));
    }
  }

  /** “市文化和旅游局” is cut at “和” when it is not known; its parts are reported as one name. */
  private int unknown(Words words, int at) {
    StringBuilder text = new StringBuilder(words.text());
    int last = at;
    while (last + 2 < tokens.size()
        && tokens.get(last + 1) instanceof And and
        && and.isWord()
        && tokens.get(last + 2) instanceof Words next) {
      text.append('和').append(next.text());
      last += 2;
    }
    doubts.add(new Doubt(Reason.UNKNOWN_NAME, text.toString(), directory.nearest(text.toString())));
    return last;
  }

  /** “甲、乙等有关部门”: complete only when what follows “等” is a known group. */
  private int openList(int at) {
    if (at + 1 < tokens.size()) {
      RoleToken next = tokens.get(at + 1);
      if (next instanceof Name name && name.lookup().named().stream().allMatch(Named::isGroup)) {
        known(name);
        return at + 1;
      }
      if (next instanceof Words words) {
        doubts.add(
            new Doubt(Reason.OPEN_LIST, "等" + words.text(), directory.nearest(words.text())));
        return at + 1;
      }
    }
    doubts.add(new Doubt(Reason.OPEN_LIST, "等", List.of()));
    return at;
  }

  private static List<NearName> near(Lookup lookup) {
    return lookup.named().stream().map(Named::toNearName).toList();
  }

  /**
   * The units and groups of a statement.
   *
   * @param units codes of units
   * @param groups codes of groups
   * @param doubts what is not understood
   */
  record Who(List<String> units, List<String> groups, List<Doubt> doubts) {

    boolean isEmpty() {
      return groups.isEmpty() && units.isEmpty();
    }
  }

  /**
   * A name or word that is not understood.
   *
   * @param reason why
   * @param about the name or word
   * @param nearest known names that resemble it or bear it
   */
  record Doubt(Reason reason, String about, List<NearName> nearest) {}
}
