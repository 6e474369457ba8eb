package org.gongkai.catalog.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.exchange.layout.DirectoryText;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.item.ItemFilter;
import org.gongkai.catalog.item.ItemQueries;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.UnitRegister;

/**
 * Writes items as the standard directory table, page by page; memory does not grow with their
 * number.
 *
 * <p>Reads only. A change that commits meanwhile may or may not be in the table; each row is one
 * version, whole.
 */
@ApplicationScoped
class ItemExport {

  private static final int PAGE = 500;
  private static final String TITLE = "政务公开标准目录";

  private final ItemQueries items;
  private final UnitRegister units;
  private final GroupRegister groups;

  ItemExport(ItemQueries items, UnitRegister units, GroupRegister groups) {
    this.items = items;
    this.units = units;
    this.groups = groups;
  }

  /** Writes the items of a filter in the order of their codes. */
  void write(ItemFilter filter, OutputStream out) throws IOException {
    Map<String, String> names = new HashMap<>();
    DirectoryText words = new DirectoryText(code -> names.getOrDefault(code, code));
    try (DirectoryWorkbook book = new DirectoryWorkbook(TITLE, words)) {
      List<Item> page = items.list(filter, null, PAGE);
      while (!page.isEmpty()) {
        learn(names, page);
        page.forEach(item -> book.add(item.state().content(), item.state().domain().name()));
        String last = page.get(page.size() - 1).state().content().code();
        page = page.size() < PAGE ? List.of() : items.list(filter, last, PAGE);
      }
      book.write(out);
    }
  }

  private void learn(Map<String, String> names, List<Item> page) {
    Set<String> unitCodes = new HashSet<>();
    Set<String> groupCodes = new HashSet<>();
    for (Item item : page) {
      for (Assignment assignment : item.state().content().assignments()) {
        unitCodes.addAll(assignment.units());
        groupCodes.addAll(assignment.groups());
      }
    }
    unitCodes.removeAll(names.keySet());
    groupCodes.removeAll(names.keySet());
    units.findAll(unitCodes).forEach((code, unit) -> names.put(code, unit.content().name()));
    groups.findAll(groupCodes).forEach((code, group) -> names.put(code, group.content().name()));
  }
}
