package org.gongkai.catalog.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalog.unit.UnitLevel;
import org.gongkai.platform.time.PlausibleDate;

/**
 * What is said of an item, as it is imported, sent to and read from the API.
 *
 * @param code never changes
 * @param domain code of its domain
 * @param kind answered by information or by a report
 * @param level1 一级事项
 * @param level2 二级事项, or null
 * @param elements 公开内容（要素）
 * @param legalBasis 公开依据
 * @param timeLimit 公开时限, the one that governs
 * @param generalTimeLimit the general limit that a special law displaces, or null
 * @param specialLaw the law by which {@code timeLimit} displaces it, or null
 * @param assignments 公开主体, in their roles
 * @param channels 公开渠道和载体
 * @param audience 公开对象
 * @param method 公开方式
 * @param levels 公开层级
 * @param supervisionChannel hotline or address of supervision, or null
 * @param statutoryClass class of 条例第二十条, 1 to 15, or null
 * @param stages stages of government work
 * @param clauses clauses of the source documents it comes from
 * @param effectiveFrom first effective day of this content
 */
public record ItemContent(
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,63}") String code,
    @NotBlank @Size(max = 64) String domain,
    @NotNull ItemKind kind,
    @NotBlank @Size(max = 200) String level1,
    @Size(max = 200) String level2,
    @Size(max = 200) List<@NotNull @Valid Element> elements,
    @Size(max = 100) List<@NotNull @Valid LegalBasis> legalBasis,
    @NotNull @Valid TimeLimit timeLimit,
    @Valid TimeLimit generalTimeLimit,
    @Size(max = 400) String specialLaw,
    @Size(max = 50) List<@NotNull @Valid Assignment> assignments,
    @Size(max = 30) List<@NotNull Channel> channels,
    @NotNull @Valid Audience audience,
    @NotNull Method method,
    @Size(max = 6) List<@NotNull UnitLevel> levels,
    @Size(max = 400) String supervisionChannel,
    @Min(1) @Max(15) Integer statutoryClass,
    @Size(max = 5) List<@NotNull Stage> stages,
    @Size(max = 50) List<@NotNull @Valid ClauseReference> clauses,
    @NotNull @PlausibleDate LocalDate effectiveFrom) {

  public ItemContent {
    elements = copy(elements);
    legalBasis = copy(legalBasis);
    assignments = copy(assignments);
    channels = copy(channels);
    levels = copy(levels);
    stages = copy(stages);
    clauses = copy(clauses);
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
