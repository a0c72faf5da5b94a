/** The coding over REST. */
@NullMarked
package org.egide.coding.rest;

import org.jspecify.annotations.NullMarked;
