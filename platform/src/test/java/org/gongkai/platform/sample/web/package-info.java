/** A sample feature with a resource, a service, an aggregate: what the platform does for such. */
package org.gongkai.platform.sample.web;
