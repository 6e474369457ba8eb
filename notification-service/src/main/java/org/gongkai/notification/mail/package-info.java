/**
 * The e-mail channel: texts by Qute templates, Chinese and English beside each other, over SMTP.
 */
package org.gongkai.notification.mail;
