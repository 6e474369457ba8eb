/** What the tests of this service share: callers, a small catalogue, and the contracts' files. */
package org.gongkai.catalog.testing;
