package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strconv"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// receipt is the file that the holder of a contribution's receipt keeps (docs/verify.md).
type receipt struct {
	Format     string
	ID         string
	Number     int64
	ReceivedAt string
	Content    map[string]any
	AuthorName *string
	Salt       []byte
	AuthorSalt []byte
	Promise    struct{ Origin, Commitment, Instant, By, Signature string }
	Inclusion  *struct {
		Index      int64
		Checkpoint string
	}
}

// checkReceipt proves that the words of a receipt are those that the log promised to hold, and holds.
func checkReceipt(
	file string, verifier note.Verifier, retired []retiredKey, log *server, tree tlog.Tree, hashes tlog.HashReader,
) error {
	var held receipt
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &held); err != nil || held.Format != "egide-receipt/1" {
		return fmt.Errorf("this is not a receipt")
	}
	if held.Promise.Origin != verifier.Name() {
		return fmt.Errorf("the receipt is of another log: %s", held.Promise.Origin)
	}
	if err := checkWords(held); err != nil {
		return err
	}
	if err := checkPromise(held, verifier, retired); err != nil {
		return err
	}
	if held.Inclusion != nil {
		if err := checkKept([]byte(held.Inclusion.Checkpoint), verifier, retired, tree, hashes); err != nil {
			return err
		}
	}
	return checkPlace(held, log, tree, hashes)
}

func checkWords(held receipt) error {
	if commitment(held.Salt, held.Content) != held.Promise.Commitment {
		return fmt.Errorf("the words and the salt of the receipt do not give the promised commitment")
	}
	if held.AuthorName != nil &&
		commitment(held.AuthorSalt, map[string]any{"author": *held.AuthorName}) != held.Content["author"] {
		return fmt.Errorf("the name of the receipt is not that of the commitment")
	}
	if instant(held.ReceivedAt) != instant(fmt.Sprint(held.Content["receivedAt"])) {
		return fmt.Errorf("the date of the receipt is not that of the commitment")
	}
	if held.AuthorName == nil && held.Content["author"] != nil {
		fmt.Println("The words, the date and the salt of the receipt give the promised commitment; they were signed with" +
			" a name that it does not tell.")
	} else {
		fmt.Println("The words, the date, the name and the salt of the receipt give the promised commitment.")
	}
	return nil
}

func checkPromise(held receipt, verifier note.Verifier, retired []retiredKey) error {
	p := held.Promise
	text := canonical(map[string]any{"origin": p.Origin, "commitment": p.Commitment, "instant": p.Instant, "by": p.By})
	signature, err := base64.StdEncoding.DecodeString(p.Signature)
	if err != nil || len(signature) < 4 {
		return fmt.Errorf("the promise is not the one that the log signed")
	}
	id, signature := binary.BigEndian.Uint32(signature), signature[4:]
	if id == verifier.KeyHash() {
		if !verifier.Verify([]byte(text), signature) {
			return fmt.Errorf("the promise is not the one that the log signed")
		}
		fmt.Printf("The log promised to hold it before %s.\n", p.By)
		return nil
	}
	for _, key := range retired {
		if id == key.KeyHash() {
			return checkRetired(key, p.Instant, p.By, []byte(text), signature)
		}
	}
	return fmt.Errorf("the promise is signed with another key than this one, and none that the log retired")
}

// checkRetired accepts what a retired key signed while it was not.
func checkRetired(key retiredKey, at, by string, text, signature []byte) error {
	if !key.Verify(text, signature) {
		return fmt.Errorf("the promise is not the one that the log signed")
	}
	if instant(at) < 0 || instant(at) >= key.until.UnixMicro() {
		return fmt.Errorf("the promise is signed with a key that was retired before, on %s", key.until.Format(time.RFC3339))
	}
	fmt.Printf("The log promised to hold it before %s, with a key that it retired on %s.\n",
		by, key.until.Format(time.RFC3339))
	return nil
}

func checkPlace(held receipt, log *server, tree tlog.Tree, hashes tlog.HashReader) error {
	at, entry, err := find(held, log, tree)
	if err != nil {
		return err
	}
	if at < 0 || at >= tree.N {
		if time.Now().UnixMicro() > instant(held.Promise.By) {
			return fmt.Errorf("it is not in the log, and the promised delay is over: the promise was not kept")
		}
		return fmt.Errorf("it is not in the log yet")
	}
	var fields struct {
		Commitment, Subject string
		Number              int64
	}
	if err := json.Unmarshal(entry, &fields); err != nil || fields.Commitment != held.Promise.Commitment {
		return fmt.Errorf("entry %d is another than the receipt's", at)
	}
	if fields.Subject != held.ID || fields.Number != held.Number {
		return fmt.Errorf("the number of the receipt is not that of entry %d", at)
	}
	if err := checkEntry(at, entry, tree, hashes); err != nil {
		return err
	}
	fmt.Printf("The receipt is entry %d of the tree that was signed.\n", at)
	return nil
}

// find reads the entry of a receipt: at the place it tells, or wherever the log has it.
func find(held receipt, log *server, tree tlog.Tree) (int64, []byte, error) {
	for first := int64(0); first < tree.N; first += 1 << tileHeight {
		if held.Inclusion != nil && held.Inclusion.Index>>tileHeight != first>>tileHeight {
			continue
		}
		width := tree.N - first
		if width > 1<<tileHeight {
			width = 1 << tileHeight
		}
		entries, err := log.entries(first>>tileHeight, int(width))
		if err != nil {
			return 0, nil, err
		}
		for i, entry := range entries {
			at := first + int64(i)
			if held.Inclusion != nil && held.Inclusion.Index == at ||
				held.Inclusion == nil && bytes.Contains(entry, []byte(held.Promise.Commitment)) {
				return at, entry, nil
			}
		}
	}
	return -1, nil, nil
}

// commitment is SHA-256(salt ‖ canonical JSON), in base 64.
func commitment(salt []byte, fields map[string]any) string {
	if len(salt) != 32 {
		return ""
	}
	hash := sha256.Sum256(append(append([]byte{}, salt...), canonical(fields)...))
	return base64.StdEncoding.EncodeToString(hash[:])
}

// canonical is RFC 8785 for an object of texts, whole numbers and nulls.
func canonical(fields map[string]any) string {
	keys := make([]string, 0, len(fields))
	for key := range fields {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	var text bytes.Buffer
	for i, key := range keys {
		text.WriteByte("{,"[min(i, 1)])
		quote(&text, key)
		text.WriteByte(':')
		switch value := fields[key].(type) {
		case nil:
			text.WriteString("null")
		case string:
			quote(&text, value)
		case float64:
			text.WriteString(strconv.FormatFloat(value, 'f', -1, 64))
		}
	}
	text.WriteByte('}')
	return text.String()
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func quote(text *bytes.Buffer, value string) {
	short := map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}
	text.WriteByte('"')
	for _, c := range value {
		if escape, known := short[c]; known {
			text.WriteString(escape)
		} else if c < ' ' {
			fmt.Fprintf(text, `\u%04x`, c)
		} else {
			text.WriteRune(c)
		}
	}
	text.WriteByte('"')
}

// instant reads an RFC 3339 instant, in microseconds; -1 for what is none.
func instant(text string) int64 {
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return -1
	}
	return at.UnixMicro()
}
