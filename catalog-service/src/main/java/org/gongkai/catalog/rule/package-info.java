/**
 * What every feature's rules speak: a broken rule as data, without prose and without HTTP. Texts in
 * Chinese and English belong to the resource bundle {@code problems}.
 */
package org.gongkai.catalog.rule;
