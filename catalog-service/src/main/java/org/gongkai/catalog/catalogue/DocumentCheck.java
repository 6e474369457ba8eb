package org.gongkai.catalog.catalogue;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.domain.DomainTree;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemReferences;
import org.gongkai.catalog.item.ItemRules;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.policy.PolicyRules;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.GroupRules;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitGraph;
import org.gongkai.catalog.unit.UnitRules;
import org.gongkai.platform.security.Regions;

/** Holds a document against every rule; nothing is written here. */
final class DocumentCheck {

  private final CatalogueDocument document;
  private final Validator validator;
  private final LoadProblems problems;

  DocumentCheck(CatalogueDocument document, Validator validator, LoadProblems problems) {
    this.document = document;
    this.validator = validator;
    this.problems = problems;
  }

  /** Each content by itself: constraints, and codes given once. Other checks need these to hold. */
  void constraints() {
    problems.addConstraints("/jurisdiction", validator.validate(document.jurisdiction()));
    each("/units/", document.units(), UnitContent::code);
    each("/groups/", document.groups(), GroupContent::code);
    each("/domains/", document.domains(), DomainContent::code);
    each("/policies/", document.policies(), PolicyContent::code);
    each("/items/", document.items(), ItemContent::code);
  }

  /** Units by their rules and among all units as they would be. */
  void units(Map<String, UnitContent> all) {
    UnitGraph graph = new UnitGraph(all);
    String jurisdiction = document.jurisdiction().code();
    for (int i = 0; i < document.units().size(); i++) {
      UnitContent unit = document.units().get(i);
      String place = "/units/" + i;
      problems.add(place, UnitRules.check(unit));
      problems.add(place, graph.check(unit));
      if (!Regions.covers(jurisdiction, unit.region().code())) {
        problems.add(
            place,
            List.of(
                new Violation(
                    "/region/code",
                    "outside-jurisdiction",
                    Map.of("value", unit.region().code(), "jurisdiction", jurisdiction))));
      }
    }
  }

  /** Groups by their rules; the listed members are known. */
  void groups(Map<String, UnitContent> all) {
    for (int i = 0; i < document.groups().size(); i++) {
      GroupContent group = document.groups().get(i);
      problems.add("/groups/" + i, GroupRules.check(group));
      if (group.definition() instanceof GroupDefinition.Listed listed) {
        for (int m = 0; m < listed.members().size(); m++) {
          String member = listed.members().get(m);
          if (!all.containsKey(member)) {
            problems.add(
                "/groups/" + i,
                List.of(
                    new Violation(
                        "/definition/members/" + m, "unit-unknown", Map.of("value", member))));
          }
        }
      }
    }
  }

  /** Domains in the tree as it would be. */
  void domains(DomainTree tree) {
    for (int i = 0; i < document.domains().size(); i++) {
      problems.add("/domains/" + i, tree.check(document.domains().get(i)));
    }
  }

  /** Source documents by their rules. */
  void policies() {
    for (int i = 0; i < document.policies().size(); i++) {
      problems.add("/policies/" + i, PolicyRules.check(document.policies().get(i)));
    }
  }

  /** Items by their rules and against all they refer to. */
  void items(List<ItemContent> items, ItemReferences references) {
    for (int i = 0; i < items.size(); i++) {
      problems.add("/items/" + i, ItemRules.check(items.get(i)));
      problems.add("/items/" + i, references.check(items.get(i)));
    }
  }

  /** Codes that another jurisdiction uses already. */
  void foreign(String place, List<String> codes, Set<String> takenElsewhere) {
    for (int i = 0; i < codes.size(); i++) {
      if (takenElsewhere.contains(codes.get(i))) {
        problems.add(
            place + i,
            List.of(new Violation("/code", "code-taken", Map.of("value", codes.get(i)))));
      }
    }
  }

  private <T> void each(String place, List<T> contents, Function<T, String> code) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < contents.size(); i++) {
      T content = contents.get(i);
      problems.addConstraints(place + i, validator.validate(content));
      if (code.apply(content) != null && !seen.add(code.apply(content))) {
        problems.add(
            place + i,
            List.of(
                new Violation(
                    "/code", "code-twice", new HashMap<>(Map.of("value", code.apply(content))))));
      }
    }
  }
}
