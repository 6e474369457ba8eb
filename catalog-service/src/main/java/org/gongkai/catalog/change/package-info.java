/** What a set of contents would change, found before anything is written. */
package org.gongkai.catalog.change;
