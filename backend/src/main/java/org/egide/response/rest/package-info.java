/** Answers over REST. */
@NullMarked
package org.egide.response.rest;

import org.jspecify.annotations.NullMarked;
