/**
 * The units of the catalogue as this service needs them: their names for the texts, their tree for
 * what an officer may see.
 */
package org.gongkai.notification.unit;
