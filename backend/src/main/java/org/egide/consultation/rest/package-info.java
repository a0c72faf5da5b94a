/** Consultations and their moderation over REST. */
@NullMarked
package org.egide.consultation.rest;

import org.jspecify.annotations.NullMarked;
