/** Plain SQL beside the entity manager: one Jdbi on the service's data source. */
package org.gongkai.platform.db;
