package org.gongkai.notification.message;

/** The same text in Chinese and in English. */
public record Bilingual(String zh, String en) {}
