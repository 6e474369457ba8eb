package org.gongkai.catalog.exchange.layout;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.exchange.cell.UnitDirectory;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;

/** A catalogue that knows what a regime file says; items can be added. */
public final class RegimeCatalogue implements KnownCatalogue {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final String name;
  private final List<UnitContent> units = new ArrayList<>();
  private final List<GroupContent> groups = new ArrayList<>();
  private final List<DomainContent> domains = new ArrayList<>();
  private final Map<String, ItemContent> items = new HashMap<>();

  private RegimeCatalogue(JsonNode regime) throws IOException {
    this.name = regime.at("/jurisdiction/name").asText();
    for (JsonNode each : regime.get("units")) {
      units.add(JSON.treeToValue(each, UnitContent.class));
    }
    for (JsonNode each : regime.get("groups")) {
      groups.add(JSON.treeToValue(each, GroupContent.class));
    }
    for (JsonNode each : regime.get("domains")) {
      domains.add(JSON.treeToValue(each, DomainContent.class));
    }
    for (JsonNode each : regime.get("items")) {
      ItemContent item = JSON.treeToValue(each, ItemContent.class);
      items.put(item.code(), item);
    }
  }

  /** The regime in a folder of {@code deploy/regimes}. */
  public static RegimeCatalogue of(String folder) throws IOException {
    Path root = Path.of(System.getProperty("gongkai.root"));
    return new RegimeCatalogue(
        JSON.readTree(root.resolve("deploy/regimes/" + folder + "/regime.json").toFile()));
  }

  /** Takes over what a document brings, as a load would. */
  public void take(org.gongkai.catalog.catalogue.CatalogueDocument document) {
    document.units().forEach(units::add);
    document.groups().forEach(groups::add);
    document.domains().forEach(domains::add);
    document.items().forEach(item -> items.put(item.code(), item));
  }

  public Collection<ItemContent> allItems() {
    return items.values();
  }

  @Override
  public UnitDirectory directory(LocalDate day) {
    return new UnitDirectory(name, day, units, groups);
  }

  @Override
  public String nameOf(String code) {
    return units.stream()
        .filter(unit -> unit.code().equals(code))
        .map(UnitContent::name)
        .findFirst()
        .or(
            () ->
                groups.stream()
                    .filter(group -> group.code().equals(code))
                    .map(GroupContent::name)
                    .findFirst())
        .orElse(code);
  }

  @Override
  public Map<String, ItemContent> items(Collection<String> codes) {
    Map<String, ItemContent> found = new HashMap<>(items);
    found.keySet().retainAll(codes);
    return found;
  }

  @Override
  public Optional<DomainContent> domainNamed(String domain) {
    return domains.stream().filter(each -> each.name().equals(domain)).findFirst();
  }

  @Override
  public Optional<DomainContent> domain(String code) {
    return domains.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
