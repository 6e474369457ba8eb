package org.gongkai.catalog.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.gongkai.catalog.rule.Violation;
import org.junit.jupiter.api.Test;

class DomainTreeTest {

  private final DomainTree tree =
      new DomainTree(
          List.of(
              new DomainContent("D", "重点领域", null, 1),
              new DomainContent("D1", "扶贫", "D", 1),
              new DomainContent("D11", "扶贫项目", "D1", 1),
              new DomainContent("E", "其他", null, 2)));

  @Test
  void thePathLeadsFromTheTopDownToTheDomain() {
    assertEquals(List.of("D", "D1", "D11"), tree.path("D11"));
    assertEquals(List.of("E"), tree.path("E"));
  }

  @Test
  void aSubtreeHasTheDomainAndAllBelowIt() {
    assertEquals(Set.of("D1", "D11"), tree.subtrees(Set.of("D1")));
  }

  @Test
  void aDomainCannotStandBelowItself() {
    // Given
    DomainContent moved = new DomainContent("D", "重点领域", "D11", 1);
    // When
    List<Violation> broken = tree.with(List.of(moved)).check(moved);
    // Then
    assertEquals(List.of("domain-cycle"), broken.stream().map(Violation::code).toList());
  }

  @Test
  void aParentMustBeInTheTree() {
    // When
    List<Violation> broken = tree.check(new DomainContent("F", "新", "NOWHERE", 1));
    // Then
    assertEquals(List.of("domain-unknown"), broken.stream().map(Violation::code).toList());
  }
}
