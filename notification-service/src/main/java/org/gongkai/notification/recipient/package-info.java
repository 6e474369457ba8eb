/** Offices with an e-mail address that are told what reaches the inbox of their unit. */
package org.gongkai.notification.recipient;
