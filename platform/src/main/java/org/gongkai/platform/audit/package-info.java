/**
 * Who did what, for which unit, why, and what it changed: a journal that can only grow.
 *
 * <p>What a command did is recorded in its own transaction, so that there is an entry exactly when
 * there is a change. What was refused or failed is recorded after the transaction has ended, in one
 * of its own. The table refuses update, delete and truncate.
 */
package org.gongkai.platform.audit;
