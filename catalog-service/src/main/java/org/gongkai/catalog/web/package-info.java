/** How resources answer: entity tags, conditional reads, and what caches may keep. */
package org.gongkai.catalog.web;
