/** What the console proposes to try in the sandbox; reads only, and knows no other feature. */
package org.gongkai.task.console;
