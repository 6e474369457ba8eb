package org.gongkai.catalog.unit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How a group names its members; who they are depends on the day. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GroupDefinition.Listed.class, name = "LISTED"),
  @JsonSubTypes.Type(value = GroupDefinition.ByAttribute.class, name = "BY_ATTRIBUTE"),
  @JsonSubTypes.Type(value = GroupDefinition.ByReference.class, name = "BY_REFERENCE")
})
public sealed interface GroupDefinition {

  /**
   * The members one by one (“各县（市）区人民政府”).
   *
   * @param members unit codes
   */
  record Listed(@NotEmpty @Size(max = 2000) List<@NotBlank @Size(max = 40) String> members)
      implements GroupDefinition {
    public Listed {
      members = copy(members);
    }
  }

  /**
   * All units of which every given criterion holds (“具有行政处罚权的市级部门”); at least one is given.
   *
   * @param attributes the unit has all of these
   * @param kinds the unit is of one of these
   * @param levels the unit is at one of these
   * @param within region code; the unit's region lies in it
   */
  record ByAttribute(
      @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> attributes,
      @Size(max = 20) List<@NotNull UnitKind> kinds,
      @Size(max = 20) List<@NotNull UnitLevel> levels,
      @Pattern(regexp = "[0-9]{6,12}") String within)
      implements GroupDefinition {
    public ByAttribute {
      attributes = copy(attributes);
      kinds = copy(kinds);
      levels = copy(levels);
    }
  }

  /**
   * The units that other items assign (“以上各牵头或责任单位”).
   *
   * @param domains codes of domains whose items, sub-domains included, are meant
   * @param items codes of single items
   * @param roles the roles that count
   */
  record ByReference(
      @Size(max = 200) List<@NotBlank @Size(max = 64) String> domains,
      @Size(max = 2000) List<@NotBlank @Size(max = 64) String> items,
      @NotEmpty @Size(max = 6) List<@NotNull AssignmentRole> roles)
      implements GroupDefinition {
    public ByReference {
      domains = copy(domains);
      items = copy(items);
      roles = copy(roles);
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
