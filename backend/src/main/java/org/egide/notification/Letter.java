package org.egide.notification;

/**
 * A mail to somebody.
 *
 * @param subject its subject
 * @param text its text
 */
record Letter(String subject, String text) {}
