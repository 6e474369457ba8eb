package org.gongkai.catalog.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.domain.Domain;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.domain.DomainRegister;
import org.gongkai.catalog.domain.DomainTree;
import org.gongkai.catalog.item.ClauseReference;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemEvent;
import org.gongkai.catalog.item.ItemReferences;
import org.gongkai.catalog.item.ItemRegister;
import org.gongkai.catalog.policy.Policy;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.policy.PolicyRegister;
import org.gongkai.catalog.policy.PolicySource;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.Unit;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitGroup;
import org.gongkai.catalog.unit.UnitNames;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.security.Regions;

/**
 * Finds out what a document would change and what is wrong with it, in sets: the number of
 * statements does not grow with the document. Reads only.
 */
@ApplicationScoped
class LoadPlanner {

  private final UnitRegister units;
  private final GroupRegister groups;
  private final DomainRegister domains;
  private final PolicyRegister policies;
  private final ItemRegister items;
  private final Validator validator;

  LoadPlanner(
      UnitRegister units,
      GroupRegister groups,
      DomainRegister domains,
      PolicyRegister policies,
      ItemRegister items,
      Validator validator) {
    this.units = units;
    this.groups = groups;
    this.domains = domains;
    this.policies = policies;
    this.items = items;
    this.validator = validator;
  }

  /**
   * Compares a document with what is there.
   *
   * @param asOf day on which obligations become history
   */
  LoadPlan plan(CatalogueDocument document, LocalDate asOf) {
    Map<String, UnitContent> allUnits = units.all();
    document.units().stream()
        .filter(unit -> unit.code() != null && unit.name() != null && unit.region() != null)
        .forEach(unit -> allUnits.put(unit.code(), unit));
    UnitNames names = new UnitNames(allUnits.values());
    LoadProblems problems = new LoadProblems(document, names);
    DocumentCheck check = new DocumentCheck(document, validator, problems);
    check.constraints();
    if (!problems.isEmpty()) {
      return LoadPlan.refused(problems.all());
    }
    return plan(document, asOf, allUnits, names, problems, check);
  }

  private LoadPlan plan(
      CatalogueDocument document,
      LocalDate asOf,
      Map<String, UnitContent> allUnits,
      UnitNames names,
      LoadProblems problems,
      DocumentCheck check) {
    String jurisdiction = document.jurisdiction().code();
    Map<String, GroupContent> allGroups = groupsAsTheyWouldBe(jurisdiction, document);
    UnitReferences coding =
        new UnitReferences(
            jurisdiction, names, allUnits, List.copyOf(allGroups.values()), problems);
    List<ItemContent> coded =
        IntStream.range(0, document.items().size())
            .mapToObj(i -> coding.coded(document.items().get(i), "/items/" + i))
            .toList();
    DomainTree tree = domains.tree(jurisdiction).with(document.domains());
    Changes<Domain> domainChanges = domains.changes(jurisdiction, document.domains());
    Changes<Policy> policyChanges = policies.changes(jurisdiction, document.policies());
    List<Item> repeating = repeating(tree, domainChanges, policyChanges, coded);
    ItemReferences references =
        new ItemReferences(
            jurisdiction,
            tree,
            policiesAsTheyWouldBe(document, coded, repeating),
            names::hasCode,
            allGroups::containsKey);
    check.units(allUnits);
    check.groups(allUnits);
    check.domains(tree);
    check.policies();
    check.items(coded, references);
    foreignCodes(document, check);
    repeating.forEach(item -> quotesRemain(item, references, problems));
    if (!problems.isEmpty()) {
      return LoadPlan.refused(problems.all());
    }
    Changes<ItemEvent> itemChanges = items.changes(coded, references, asOf);
    itemChanges.revised().stream()
        .filter(event -> !itemMayChange(event))
        .forEach(event -> refuseRepealed(event, document, problems));
    List<ItemEvent> revised = new ArrayList<>(itemChanges.revised());
    revised.addAll(items.refreshed(repeating, references));
    return problems.isEmpty()
        ? LoadPlan.of(
            new LoadPlan.Contents(
                units.changes(document.units()),
                groups.changes(jurisdiction, document.groups()),
                domainChanges,
                policyChanges,
                new Changes<>(itemChanges.created(), revised, itemChanges.unchanged())))
        : LoadPlan.refused(problems.all());
  }

  private static boolean itemMayChange(ItemEvent event) {
    return event.item().mayChange().isAllowed();
  }

  private static void refuseRepealed(
      ItemEvent event, CatalogueDocument document, LoadProblems problems) {
    String code = event.item().state().content().code();
    int place = document.items().stream().map(ItemContent::code).toList().indexOf(code);
    problems.add(
        "/items/" + place, List.of(new Violation("", "item-repealed", Map.of("item", code))));
  }

  private Map<String, GroupContent> groupsAsTheyWouldBe(
      String jurisdiction, CatalogueDocument document) {
    Map<String, GroupContent> all = new LinkedHashMap<>();
    groups.inJurisdiction(jurisdiction).stream()
        .map(UnitGroup::content)
        .forEach(group -> all.put(group.code(), group));
    document.groups().forEach(group -> all.put(group.code(), group));
    return all;
  }

  private List<Item> repeating(
      DomainTree tree,
      Changes<Domain> domainChanges,
      Changes<Policy> policyChanges,
      List<ItemContent> coded) {
    Set<String> revisedDomains = codes(domainChanges.revised(), domain -> domain.content().code());
    Set<String> inDocument = codes(coded, ItemContent::code);
    return items
        .repeating(
            tree.subtrees(revisedDomains),
            codes(policyChanges.revised(), policy -> policy.content().code()))
        .stream()
        .filter(item -> !inDocument.contains(item.state().content().code()))
        .toList();
  }

  private PolicySource policiesAsTheyWouldBe(
      CatalogueDocument document, List<ItemContent> coded, List<Item> repeating) {
    Set<String> quoted =
        Stream.concat(coded.stream(), repeating.stream().map(item -> item.state().content()))
            .flatMap(item -> item.clauses().stream())
            .map(ClauseReference::policy)
            .collect(Collectors.toCollection(HashSet::new));
    quoted.removeAll(codes(document.policies(), PolicyContent::code));
    List<PolicyContent> all = new ArrayList<>(document.policies());
    policies.findAll(quoted).values().forEach(policy -> all.add(policy.content()));
    return new PolicySource(all);
  }

  private void foreignCodes(CatalogueDocument document, DocumentCheck check) {
    String here = document.jurisdiction().code();
    List<String> unitCodes = document.units().stream().map(UnitContent::code).toList();
    List<String> groupCodes = document.groups().stream().map(GroupContent::code).toList();
    List<String> domainCodes = document.domains().stream().map(DomainContent::code).toList();
    List<String> policyCodes = document.policies().stream().map(PolicyContent::code).toList();
    List<String> itemCodes = document.items().stream().map(ItemContent::code).toList();
    check.foreign("/units/", unitCodes, outside(units.findAll(unitCodes), here));
    check.foreign(
        "/groups/",
        groupCodes,
        elsewhere(groups.findAll(groupCodes), UnitGroup::jurisdiction, here));
    check.foreign(
        "/domains/",
        domainCodes,
        elsewhere(domains.findAll(domainCodes), Domain::jurisdiction, here));
    check.foreign(
        "/policies/",
        policyCodes,
        elsewhere(policies.findAll(policyCodes), Policy::jurisdiction, here));
    check.foreign(
        "/items/",
        itemCodes,
        elsewhere(items.findAll(itemCodes), item -> item.state().jurisdiction(), here));
  }

  /** Units as they stand: where a document says that they lie is not yet true. */
  private static Set<String> outside(Map<String, Unit> known, String here) {
    return known.entrySet().stream()
        .filter(entry -> !Regions.covers(here, entry.getValue().content().region().code()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static <T> Set<String> elsewhere(
      Map<String, T> known, Function<T, String> jurisdiction, String here) {
    return known.entrySet().stream()
        .filter(entry -> !jurisdiction.apply(entry.getValue()).equals(here))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void quotesRemain(Item item, ItemReferences references, LoadProblems problems) {
    references
        .checkClauses(item.state().content())
        .forEach(
            missing ->
                problems.add(
                    "/policies",
                    List.of(
                        new Violation(
                            "",
                            "clause-quoted",
                            Map.of(
                                "value",
                                missing.arguments().get("value"),
                                "item",
                                item.state().content().code())))));
  }

  private static <T> Set<String> codes(Collection<T> things, Function<T, String> code) {
    return things.stream().map(code).collect(Collectors.toSet());
  }
}
