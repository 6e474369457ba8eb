/**
 * How requests are read, the same in every service: JSON strictly, bodies never missing and never
 * larger than allowed.
 */
package org.gongkai.platform.web;
