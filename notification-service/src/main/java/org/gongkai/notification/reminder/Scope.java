package org.gongkai.notification.reminder;

/** Tasks for which one policy decides: all of one kind in one jurisdiction. */
record Scope(String jurisdiction, String kind) {}
