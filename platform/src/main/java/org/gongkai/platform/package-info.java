/** Technical chassis of every service; it knows no business word. */
package org.gongkai.platform;
