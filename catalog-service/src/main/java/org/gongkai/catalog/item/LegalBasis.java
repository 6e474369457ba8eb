package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A law or document on which an item rests (公开依据).
 *
 * @param tag 法律, 行政法规, 部门规章, 规范性文件…, or null
 * @param title title of the law
 * @param documentNumber 文号, or null
 * @param article the article, or null when the whole is meant
 */
public record LegalBasis(
    @Size(max = 40) String tag,
    @NotBlank @Size(max = 400) String title,
    @Size(max = 100) String documentNumber,
    @Size(max = 200) String article) {}
