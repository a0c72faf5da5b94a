/** Duties over REST. */
@NullMarked
package org.egide.duty.rest;

import org.jspecify.annotations.NullMarked;
