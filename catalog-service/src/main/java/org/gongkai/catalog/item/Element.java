package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A content element (公开内容要素) that a disclosure of the item must or may give.
 *
 * @param code name of the value in a disclosure
 * @param name as the document calls it
 * @param type type of its value
 * @param required whether a disclosure cannot be published without it
 */
public record Element(
    @NotBlank @Pattern(regexp = "[a-z][A-Za-z0-9]{0,63}") String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull ElementType type,
    boolean required) {}
