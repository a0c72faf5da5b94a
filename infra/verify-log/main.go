// Verify-log checks the public log of a consultation, with Go's own implementation of transparency logs
// (golang.org/x/mod/sumdb): nothing here comes from the software that keeps the log. docs/verify.md says how to run it.
//
//	verify-log [-kept checkpoint.txt] [-receipt receipt.json] <address of the log> <verifier key>
//
// A checkpoint kept earlier, and the promise of a receipt, may also be signed by a key that the log retired and says so
// under the signature of the key that you give (retired.go).
//
// It reads the log over HTTP and checks that its checkpoint is signed by that key, that every entry is in the tree that
// the checkpoint signs, and, with -kept, that the log begins with what a checkpoint kept earlier signed. With -receipt
// it checks, instead of every entry, that of a receipt (receipt.go).
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

func main() {
	kept := flag.String("kept", "", "a file with a checkpoint kept earlier")
	receipt := flag.String("receipt", "", "a receipt, as the site's file")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr,
			"usage: verify-log [-kept checkpoint.txt] [-receipt receipt.json] <address of the log> <verifier key>")
		os.Exit(2)
	}
	if err := verify(strings.TrimSuffix(flag.Arg(0), "/"), flag.Arg(1), *kept, *receipt); err != nil {
		fmt.Println("NOT PROVED:", err)
		os.Exit(1)
	}
}

func verify(address, key, kept, receipt string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("this is not a verifier key: %w", err)
	}
	log := &server{address: address, proved: map[tlog.Tile][]byte{}}
	signed, err := log.get("/checkpoint")
	if err != nil {
		return err
	}
	tree, err := open(signed, verifier)
	if err != nil {
		return fmt.Errorf("the log's checkpoint: %w", err)
	}
	fmt.Printf("The checkpoint of %s is signed: %d entries.\n", verifier.Name(), tree.N)
	retired, err := readRetired(log, verifier)
	if err != nil {
		return err
	}
	hashes := tlog.TileHashReader(tree, log)
	if kept != "" {
		signed, err := os.ReadFile(kept)
		if err != nil {
			return err
		}
		if err := checkKept(signed, verifier, retired, tree, hashes); err != nil {
			return err
		}
	}
	if receipt != "" {
		return checkReceipt(receipt, verifier, retired, log, tree, hashes)
	}
	return checkEntries(log, tree, hashes)
}

// open reads a checkpoint that one of the keys signed; the first is that of the log.
func open(signed []byte, verifier note.Verifier, others ...note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(signed, note.VerifierList(append(others, verifier)...))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("it is that of another log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// checkKept proves that the log begins with the tree of a checkpoint kept earlier.
func checkKept(signed []byte, verifier note.Verifier, retired []retiredKey, tree tlog.Tree, hashes tlog.HashReader) error {
	earlier, err := open(signed, verifier, verifiers(retired)...)
	if err != nil {
		return fmt.Errorf("the checkpoint kept earlier: %w", err)
	}
	if earlier.N > tree.N {
		return fmt.Errorf("the log has %d entries, but had %d: some are missing", tree.N, earlier.N)
	}
	if earlier.N == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, earlier.N, hashes)
	if err != nil {
		return fmt.Errorf("the tiles do not fit the checkpoint: %w", err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, earlier.N, earlier.Hash); err != nil {
		return fmt.Errorf("the log does not begin with the %d entries that were signed earlier: it was rewritten", earlier.N)
	}
	fmt.Printf("Its first %d entries are those of the checkpoint kept earlier.\n", earlier.N)
	return nil
}

// checkEntries proves that each entry is at its place in the tree.
func checkEntries(log *server, tree tlog.Tree, hashes tlog.HashReader) error {
	for first := int64(0); first < tree.N; first += 1 << tileHeight {
		width := tree.N - first
		if width > 1<<tileHeight {
			width = 1 << tileHeight
		}
		entries, err := log.entries(first>>tileHeight, int(width))
		if err != nil {
			return err
		}
		for i, entry := range entries {
			at := first + int64(i)
			if err := checkEntry(at, entry, tree, hashes); err != nil {
				return err
			}
		}
	}
	fmt.Printf("Each of its %d entries is at its place in the tree that was signed.\n", tree.N)
	return nil
}

// checkEntry proves that an entry is at a place of the tree.
func checkEntry(at int64, entry []byte, tree tlog.Tree, hashes tlog.HashReader) error {
	proof, err := tlog.ProveRecord(tree.N, at, hashes)
	if err != nil {
		return fmt.Errorf("the tiles do not fit the checkpoint: %w", err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, at, tlog.RecordHash(entry)); err != nil {
		return explain(at, entry, hashes)
	}
	return nil
}

// explain tells an entry that was changed from a tile that was.
func explain(at int64, entry []byte, hashes tlog.HashReader) error {
	leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, at)})
	if err != nil || leaf[0] == tlog.RecordHash(entry) {
		return fmt.Errorf("the tiles do not fit the checkpoint, at entry %d", at)
	}
	return fmt.Errorf("entry %d is not the one that was signed: %s", at, entry)
}

// server reads a log as C2SP tlog-tiles serves it; it is a tlog.TileReader.
type server struct {
	address string
	client  http.Client
	proved  map[tlog.Tile][]byte
}

func (s *server) get(path string) ([]byte, error) {
	s.client.Timeout = 30 * time.Second
	answer, err := s.client.Get(s.address + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func (s *server) Height() int { return tileHeight }

// SaveTiles keeps the tiles that were proved to fit the checkpoint.
func (s *server) SaveTiles(tiles []tlog.Tile, data [][]byte) {
	for i, tile := range tiles {
		s.proved[tile] = data[i]
	}
}

func (s *server) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(tiles))
	for i, tile := range tiles {
		if data, known := s.proved[tile]; known {
			all[i] = data
			continue
		}
		data, err := s.get(path(tile))
		if err != nil {
			return nil, err
		}
		all[i] = data
	}
	return all, nil
}

// path is the address of a tile: Go's has the height in it, tlog-tiles' has not.
func path(tile tlog.Tile) string {
	address := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return "/tile/" + strings.Replace(address, "data/", "entries/", 1)
}

// entries reads a bundle: each entry after its length in two bytes.
func (s *server) entries(bundle int64, width int) ([][]byte, error) {
	data, err := s.get(path(tlog.Tile{H: tileHeight, L: -1, N: bundle, W: width}))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) >= 2 {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			break
		}
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if len(data) > 0 || len(entries) != width {
		return nil, fmt.Errorf("bundle %d does not hold its %d entries", bundle, width)
	}
	return entries, nil
}
