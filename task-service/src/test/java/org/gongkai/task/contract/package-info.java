/** Holds code and {@code docs/contracts} together. */
package org.gongkai.task.contract;
