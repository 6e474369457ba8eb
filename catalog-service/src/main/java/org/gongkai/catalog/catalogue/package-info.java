/**
 * Loading a whole catalogue at once: units, groups, domains, policies and items that refer to each
 * other, all or nothing, in one transaction.
 *
 * <p>Invariants: a load with a problem writes nothing and names every problem; loading the same
 * content again changes nothing and emits nothing. The formats (XLSX, DOCX, CSV, JSON) belong to
 * the package {@code exchange}, which hands over a {@link
 * org.gongkai.catalog.catalogue.CatalogueDocument}.
 */
package org.gongkai.catalog.catalogue;
