/** Points of agreement over REST. */
@NullMarked
package org.egide.accord.rest;

import org.jspecify.annotations.NullMarked;
